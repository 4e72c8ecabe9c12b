// A document fetched by script and not by a link: why it cannot be written is then an error with a sentence.
import * as api from './api/client';

/** What no file may be called. */
export const fileName = (site: string, word: string, ending: string) =>
  `${site.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'twiza'} - ${word}${ending}`;

export async function download(site: string, name: string, asked: Record<string, string>): Promise<void> {
  const file = URL.createObjectURL(await api.document(site, name, asked));
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

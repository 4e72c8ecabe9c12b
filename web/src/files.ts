// Files that the page takes from its reader and gives back.
import * as api from './api/client';
import type {SentFile} from './api/client';

/** As its bytes, so that nothing of it is changed on the way. */
export async function sent(file: File): Promise<SentFile> {
  const address = await new Promise<string>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
  return {name: file.name, base64: address.slice(address.indexOf(',') + 1)};
}

/** Hands a file to the browser's downloads. */
export function saved(bytes: Blob, name: string) {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What no file may be called is left out. */
export const fileName = (site: string, word: string, ending: string) =>
  `${site.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'twiza'} - ${word}${ending}`;

/** A document fetched by script and not by a link: why it cannot be written is then an error with a sentence. */
export const download = async (site: string, name: string, asked: Record<string, string>) =>
  saved(await api.document(site, name, asked), name);

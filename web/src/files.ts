// Files that the page takes from its reader and gives back.
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

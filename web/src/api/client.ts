// What the program that serves this page is asked. Errors come with the program's own sentence.
import {language} from '../state/language.svelte';

export interface Program { version: string; legend: number; author: string; author_id: string }
export interface SiteEntry { id: string; name: string; identifier: string; revision: string; changes: number; actors: number; ties: number; stage: string; latest: string }
export interface FieldChange { field: string; column: string; was: string; now: string }
export interface RecordChange { what: 'added' | 'changed' | 'removed'; kind: string; id: string; name: string; fields: FieldChange[] }
export interface LogEntry { change: string; id: string; when: string; author: string; cause: string; why: string; records: RecordChange[] }
export interface SiteLog { name: string; revision: string; changes: LogEntry[]; attention: {message: string}[] }
export interface DocumentChoice { document: string; word: string; endings: {ending: string; word: string}[] }
export interface ProfileChoice { profile: string; word: string; help: string }
export interface DocumentChoices { documents: DocumentChoice[]; profiles: ProfileChoice[] }
export interface Preview { left_out: string[]; allowed: boolean; why: string }
export interface HandedOut { when: string; author: string; document: string; ending: string; profile: string; revision: string }
export interface Acknowledgement { replica: string; first: number; last: number; hash: string }
export interface Received { acknowledged: Acknowledgement[]; aside: {code: string; message: string}[]; position: number; revision: string }
export interface Changes { position: number; revision: string; lines: string[] }

/** The program answered that it cannot. */
export class Refused extends Error {}
/** The program does not answer. */
export class Gone extends Error {}

async function ask(path: string, asked: Record<string, string>, how?: RequestInit): Promise<Response> {
  const query = new URLSearchParams({language: language.code, ...asked});
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}?${query}`, how);
  } catch (failure) {
    throw new Gone(String(failure));
  }
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => null) as {error?: {message?: string}} | null;
  throw new Refused(told?.error?.message ?? `${answer.status} ${answer.statusText}`);
}

const get = (path: string, asked: Record<string, string> = {}) => ask(path, asked);
const post = async <T>(path: string, body: unknown): Promise<T> => {
  const how = {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
  return (await ask(path, {}, how)).json() as Promise<T>;
};
const json = async <T>(path: string, asked?: Record<string, string>) => (await get(path, asked)).json() as Promise<T>;
const at = (site: string) => `sites/${encodeURIComponent(site)}`;

export const program = () => json<Program>('program');
export const sites = async () => (await json<{sites: SiteEntry[]}>('sites')).sites;
export const log = (site: string) => json<SiteLog>(`${at(site)}/log`);
export const documents = () => json<DocumentChoices>('documents');
export const handedOut = async (site: string) => (await json<{exports: HandedOut[]}>(`${at(site)}/exports`)).exports;
export const preview = (site: string, asked: Record<string, string>) => json<Preview>(`${at(site)}/preview`, asked);
export const send = (site: string, lines: string[]) => post<Received>(`${at(site)}/changes`, {lines});
export const changes = (site: string, from: number) => json<Changes>(`${at(site)}/changes`, {from: String(from)});

export async function bundle(site: string): Promise<{text: string; position: number}> {
  const answer = await get(`${at(site)}/bundle`);
  return {text: await answer.text(), position: Number(answer.headers.get('Twiza-Position') ?? 0)};
}

/** A document, written for whom `asked` says; `language` is then that of the document. */
export async function document(site: string, name: string, asked: Record<string, string>): Promise<Blob> {
  return (await get(`${at(site)}/document/${encodeURIComponent(name)}`, asked)).blob();
}

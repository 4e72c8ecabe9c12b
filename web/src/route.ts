// Where one is, as the address says it after '#': "", "/ID", "/ID/actors", "/ID/map/actor/AID". Ids and names of rooms
// are plain words, so an address can be sent, kept and gone back to.

export const rooms = ['map', 'actors', 'reading', 'interpretation', 'begin', 'invitations', 'conformity', 'history', 'documents'] as const;
export type Room = (typeof rooms)[number];
const things = ['actor', 'tie', 'territory', 'site', 'interpretation'] as const;
export type Chosen = {what: (typeof things)[number]; id: string};
export type Route = {site: string; room: Room; chosen: Chosen | null};

/** What stays chosen in another room: what stands on the map. */
export const carried = (room: Room, chosen: Chosen | null): Chosen | null =>
  (room === 'map' || room === 'actors') && chosen?.what !== 'interpretation' ? chosen : null;
/** The page where signed files are verified stands in the place of a site; no site's id is such a word. */
export const verifying: Route = {site: 'verify', room: 'map', chosen: null};

export function readRoute(hash: string): Route | null {
  const [site = '', room = 'map', what = '', id = ''] = hash.replace(/^#?\/?/, '').split('/').map(decode);
  if (site === '') return null;
  const known = rooms.find((each) => each === room) ?? 'map';
  const thing = things.find((each) => each === what);
  return {site, room: known, chosen: thing !== undefined && id !== '' ? {what: thing, id} : null};
}

export function writeRoute(route: Route | null): string {
  if (route === null) return '#/';
  if (route.site === verifying.site) return '#/verify';
  const parts: string[] = [route.site, route.room];
  if (route.chosen !== null) parts.push(route.chosen.what, route.chosen.id);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

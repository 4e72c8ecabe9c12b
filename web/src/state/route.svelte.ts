// The address of the page, as state. Choosing another actor replaces the address; opening a first one, or another
// room, is a step that the browser's Back undoes – on a phone, Back closes the sheet.
import {carried, readRoute, writeRoute, type Chosen, type Room, type Route} from '../route';

class Place {
  route: Route | null = $state.raw(readRoute(location.hash));
  chosen = $derived(this.route?.chosen ?? null);

  constructor() {
    addEventListener('hashchange', () => (this.route = readRoute(location.hash)));
  }

  go(route: Route | null, replace = false) {
    const hash = writeRoute(route);
    if (hash === writeRoute(this.route)) return;
    if (replace) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    this.route = route;
  }

  enter(room: Room) {
    if (this.route !== null) this.go({...this.route, room, chosen: carried(room, this.route.chosen)});
  }

  choose(chosen: Chosen | null) {
    if (this.route !== null) this.go({...this.route, chosen}, this.route.chosen !== null && chosen !== null);
  }

  /** Shows something on the map, from any room. */
  locate(chosen: Chosen) {
    if (this.route !== null) this.go({...this.route, room: 'map', chosen});
  }
}

export const place = new Place();

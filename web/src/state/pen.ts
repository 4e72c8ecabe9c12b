// Who writes in this browser, and the changes it makes: made by the engine, sent, and believed only when the program
// names their replica, number and hash (a network that answers "200" to everything saves nothing).
import * as api from '../api/client';
import type {ChangeAnswer, Pen} from '../engine/interface';
import {say} from './language.svelte';
import {server} from './server.svelte';

const kept = 'twiza.replica';

/** A random id (RFC 9562, version 4). */
export const newId = (): string => crypto.randomUUID();

// One name for a browser profile: its tabs share it, and take turns (the lock below). Where nothing may be kept, one
// name a page.
let own = '';
function replica(): string {
  if (own === '') {
    try {
      own = localStorage.getItem(kept) ?? '';
      if (own === '') localStorage.setItem(kept, (own = newId()));
    } catch {
      own = newId();
    }
  }
  return own;
}

// Its changes have no place in the program's chains: another name from now on.
function forget() {
  own = '';
  try {
    localStorage.removeItem(kept);
  } catch {
    // nothing was kept
  }
}

function pen(): Pen {
  const random = crypto.getRandomValues(new Uint8Array(32));
  return {replica: replica(), author: server.author.id, now: Date.now(),
    random: Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')};
}

/** `catchUp` takes in what the program has, so that the change is made upon all of it. */
export async function write(site: string, catchUp: () => Promise<void>, make: (pen: Pen) => Promise<ChangeAnswer>): Promise<ChangeAnswer> {
  const turn = async () => {
    await catchUp();
    const change = await make(pen());
    if (change.line === '') return change;
    const {acknowledged, aside} = await api.send(site, [change.line]);
    const seen = acknowledged.some((each) => each.replica === change.replica && each.hash === change.hash && each.last === change.seq);
    if (!seen) {
      forget();
      throw new Error(aside[0]?.message ?? say('page.not_believed'));
    }
    return change;
  };
  return navigator.locks === undefined ? turn() : await navigator.locks.request(`twiza ${site}`, turn);
}

import type { StoreApi } from 'zustand/vanilla';
import type { AnyState } from '../model/schema.ts';
import { type Complaint, decodeState, encodeState, LONGEST_ENTRY, type Shareable } from './codec.ts';
import { formatHash, LONGEST_HASH, parseHash } from './hash.ts';
import { sessionStore } from './storage.ts';

/** A line above the figure: what was wrong, what is used instead. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

interface SyncedGroup<State> {
  readonly key: string;
  readonly model: Shareable<State>;
  readonly store: StoreApi<{ readonly state: State }>;
  current(): State;
  setNotices(notices: readonly Notice[]): void;
}

/** A state that this tab kept for itself may be longer than one that a link brings. */
const LONGEST_SAVED = 200_000;

/** Safari refuses more than 100 history calls in 30 s. */
const WRITE_AFTER_MS = 400;

const extras = new Map<string, string>();
const encoders = new Map<string, () => string>();
const appliers = new Map<string, (text: string) => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps a group and the page's address in step. On connect the hash wins, then what this tab showed before, then the
 * initial state; after a reload what this tab showed wins, because the hash may be some moments behind it. Writes come after the change has settled, so a drag is never slowed by them.
 */
export function connectGroup<State extends AnyState>(
  group: SyncedGroup<State>,
  load: (state: State) => void,
): void {
  if (typeof window === 'undefined') return;
  const apply = (text: string, longest?: number): void => {
    const decoded = decodeState(group.model, text, longest);
    if (decoded.ok) load(decoded.state);
    group.setNotices(decoded.ok ? decoded.complaints.map(complaintNotice) : [problemNotice(decoded.problem)]);
  };
  encoders.set(group.key, () => encodeState(group.model, group.current()));
  appliers.set(group.key, apply);
  const fromHash = parseHash(location.hash).get(group.key);
  const saved = sessionStore.get(storageKey(group.key));
  if (saved !== null && (fromHash === undefined || isReload())) {
    if (saved !== '') apply(saved, LONGEST_SAVED);
  } else if (fromHash !== undefined) {
    apply(fromHash);
  }
  if (location.hash.length > LONGEST_HASH) group.setNotices([problemNotice(tooLong(location.hash))]);
  let known = group.current();
  group.store.subscribe(() => {
    if (group.current() === known) return;
    known = group.current();
    scheduleWrite();
  });
  listenOnce();
}

/** Browsers ignore what is written to the address while a page is being left. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}

/** The address of this page with every group's state and the step on show in its hash. */
export function shareAddress(): string {
  return location.href.split('#')[0] + currentHash();
}

/** Whether some state is too long to be read back from a link. */
export function isTooLongToShare(): boolean {
  return [...encoders.values()].some((encode) => encode().length > LONGEST_ENTRY);
}

/** Puts an entry beside those of the groups into the address; an empty value takes it out. */
export function setHashEntry(key: string, value: string): void {
  extras.set(key, value);
  scheduleWrite();
}

function currentHash(): string {
  const entries = new Map(parseHash(location.hash));
  for (const [key, encode] of encoders) entries.set(key, encode());
  for (const [key, value] of extras) entries.set(key, value);
  for (const [key, value] of entries) if (value.length > LONGEST_ENTRY) entries.delete(key);
  return formatHash(entries);
}

function storageKey(key: string): string {
  return `state:${location.pathname}:${key}`;
}

function scheduleWrite(): void {
  clearTimeout(timer);
  timer = setTimeout(writeNow, WRITE_AFTER_MS);
}

function writeNow(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [key, encode] of encoders) {
    // an empty text is a state of its own: back at the start, whatever the address still says
    sessionStore.set(storageKey(key), encode());
  }
  const hash = currentHash();
  if (hash === location.hash) return;
  try {
    history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
  } catch {
    // too many calls, or a host that forbids it: session storage has the state, and the next change tries again
  }
}

let listening = false;
function listenOnce(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('hashchange', () => {
    for (const [key, text] of parseHash(location.hash)) appliers.get(key)?.(text);
  });
  // a reload within the waiting time must not lose the last change
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) writeNow();
  });
}

function complaintNotice(complaint: Complaint): Notice {
  const { field, given, used, allowed } = complaint;
  return {
    id: field,
    text: `The link gives ${field} as “${given}”. Allowed: ${allowed}. Shown instead: ${used}.`,
  };
}

function problemNotice(problem: string): Notice {
  return { id: 'link', text: `${problem} The figure shows its first state instead.` };
}

function tooLong(hash: string): string {
  return `The link is ${hash.length} characters long; at most ${LONGEST_HASH} are read.`;
}

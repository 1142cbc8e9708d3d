import { createStore } from 'zustand/vanilla';
import { sessionStore } from '../../share/storage.ts';

/** The window with the speaker's notes: none, open, or refused by the browser. */
export interface NotesWindow {
  readonly state: 'closed' | 'open' | 'blocked';
}

export const notesStore = createStore<NotesWindow>(() => ({ state: 'closed' }));

/** Remembers over a reload that there is a notes window, and which: two tabs of the book have one each. */
const NOTES_KEY = 'lecture-notes';

let opened: Window | null = null;
let detach: (() => void) | null = null;

/**
 * Opens the notes window, or takes up again the one that a reload left behind. It has no page of its own: this page
 * draws into it, so nothing has to be served and the two can never disagree.
 */
export async function openNotes(): Promise<void> {
  if (opened && !opened.closed) {
    opened.focus();
    return;
  }
  const name = sessionStore.get(NOTES_KEY) ?? `unfold-notes-${Math.floor(performance.now() * 1000)}`;
  const target = openWindow(name);
  if (!target) {
    notesStore.setState({ state: 'blocked' });
    return;
  }
  opened = target;
  sessionStore.set(NOTES_KEY, name);
  const { drawNotes } = await import('./drawNotes.tsx');
  detach = drawNotes(target, onClosed);
  notesStore.setState({ state: 'open' });
}

/** After a reload: the window that is still there is drawn into again. */
export function resumeNotes(): void {
  if (sessionStore.get(NOTES_KEY) !== null) void openNotes();
}

/** Ends with the lecture. */
export function closeNotes(): void {
  const target = opened;
  onClosed();
  target?.close();
}

function onClosed(): void {
  detach?.();
  [opened, detach] = [null, null];
  sessionStore.remove(NOTES_KEY);
  notesStore.setState({ state: 'closed' });
}

/** Null where pop-ups are blocked: some browsers say so by throwing, some by a window that is closed already. */
function openWindow(name: string): Window | null {
  try {
    const target = window.open('', name, 'popup,width=860,height=720');
    if (!target || target.closed) return null;
    // a window of another origin that happens to have this name cannot be drawn into
    return target.document.body ? target : null;
  } catch {
    return null;
  }
}

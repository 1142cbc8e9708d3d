const keys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Tab'], does: 'Go to the next link, handle, slider or button' },
  { keys: ['←', '→', '↑', '↓'], does: 'Move the handle or slider that has the focus' },
  { keys: ['Shift', 'Arrow'], does: 'Move it by ten steps' },
  { keys: ['Alt', 'Arrow'], does: 'Move it by a tenth of a step' },
  { keys: ['Page Up', 'Page Down'], does: 'Move a slider by a large step' },
  { keys: ['Home', 'End'], does: 'Go to the end of the range' },
  { keys: ['Ctrl', 'Z'], does: 'Undo in the figure that has the focus' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'Redo' },
  { keys: ['R'], does: 'Reset the figure that has the focus' },
  { keys: ['T'], does: 'Keep what is lit up in it, or let it go' },
  { keys: ['F'], does: 'Full screen, for a figure or a lecture' },
  { keys: ['P'], does: 'Show the figure that has the focus, or the page, as a lecture' },
  { keys: ['Page Up', 'Page Down'], does: 'In a lecture: the step before, the next' },
  { keys: ['.'], does: 'In a lecture: blank the screen' },
  { keys: ['S'], does: 'In a lecture: a window with the speaker’s notes' },
  { keys: ['Z'], does: 'In a lecture with notes: freeze what the hall sees' },
  { keys: ['G'], does: 'In a lecture: go to a slide' },
  { keys: ['L'], does: 'In a lecture: a spotlight' },
  { keys: ['D', 'C'], does: 'In a lecture: draw on the slide, and clear it' },
  { keys: ['Esc'], does: 'Leave a drag, a field or this list' },
  { keys: ['/'], does: 'Search the book' },
  { keys: ['?'], does: 'Show or hide this list' },
];

/** The list of keys, opened by `?`. */
export function KeyboardHelp() {
  return (
    <dialog className="keyboard-help" data-keyboard-help="" aria-labelledby="keyboard-help-title">
      <h2 id="keyboard-help-title">Keys</h2>
      <dl>
        {keys.map((line) => (
          <div key={line.does}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

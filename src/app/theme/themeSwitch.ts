const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const labels: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };

function chosenTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function keepTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('unfold-theme');
    else localStorage.setItem('unfold-theme', theme);
  } catch {
    // Storage is blocked or full: the choice holds for this page.
  }
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Makes the header's button go through the themes; the button's text names the one in force. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const show = (): void => {
    button.textContent = labels[chosenTheme()];
    button.setAttribute('aria-label', `Theme: ${labels[chosenTheme()]}`);
  };
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(chosenTheme()) + 1) % themes.length] ?? 'system';
    applyTheme(next);
    keepTheme(next);
    show();
  });
  show();
  button.hidden = false;
}

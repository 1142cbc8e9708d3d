import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/prose.css';
import { startIslands } from './islands.ts';
import { startContentsNav } from './shell/contentsNav.ts';
import { startKeyboardHelp } from './shell/keyboardHelp.ts';
import { startThemeSwitch } from './theme/themeSwitch.ts';

// One style sheet for the whole book: figures are in the page before their program is, and must look right by then.
import.meta.glob('../{ui,stage,figures}/**/*.css', { eager: true });

startThemeSwitch();
startKeyboardHelp();
startContentsNav();
startIslands();

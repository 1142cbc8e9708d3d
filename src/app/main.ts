import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/pages.css';
import './styles/keyboardHelp.css';
import './styles/prose.css';
import './styles/figures.ts';
import { startIslands } from './islands.ts';
import { startContentsNav } from './shell/contentsNav.ts';
import { startKeyboardHelp } from './shell/keyboardHelp.ts';
import { startThemeSwitch } from './theme/themeSwitch.ts';

startThemeSwitch();
startKeyboardHelp();
startContentsNav();
startIslands();

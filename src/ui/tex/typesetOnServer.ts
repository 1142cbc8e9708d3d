import { typesetWithKatex } from './katexTypesetter.ts';
import { setServerTypesetter } from './typeset.ts';

// Imported by the renderer of the pages and by nothing that a browser loads: there, KaTeX comes when it is needed.
setServerTypesetter(typesetWithKatex);

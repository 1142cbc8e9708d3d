import * as equationWriter from './equationWriter.ts';
import { typesetWithKatex } from './katexTypesetter.ts';
import { setServerTypesetter } from './typeset.ts';
import { setServerWriter } from './writer.ts';

// Imported by the renderer of the pages and by nothing that a browser loads: there, both come when they are needed.
setServerTypesetter(typesetWithKatex);
setServerWriter(equationWriter);

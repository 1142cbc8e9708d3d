// One style sheet for the whole book: figures are in the page before their program is, and must look right by then.
import.meta.glob('../../{ui,stage,figures}/**/*.css', { eager: true });

/** Half the width of what the magnifier shows. */
export const LENS = 0.2;

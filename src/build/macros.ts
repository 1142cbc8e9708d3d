/** TeX shorthands shared by all formulas of the book: name to expansion, in KaTeX's form. */
export const macros: Readonly<Record<string, string>> = {
  '\\R': '\\mathbb{R}',
  '\\relu': '\\operatorname{a}\\left[#1\\right]',
  '\\bb': '\\boldsymbol{\\beta}',
  '\\bOmega': '\\boldsymbol{\\Omega}',
  '\\bh': '\\mathbf{h}',
  '\\bx': '\\mathbf{x}',
  '\\by': '\\mathbf{y}',
};

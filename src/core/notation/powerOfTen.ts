const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole power of ten in print: "10⁴¹", "10⁻⁶". */
export function powerOfTen(power: number): string {
  const raised = Array.from(String(Math.abs(power)), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
  return `10${power < 0 ? '⁻' : ''}${raised}`;
}

import type { Table } from '../figure.ts';

/** A table as comma-separated values (RFC 4180), numbers with a decimal point and all their digits. */
export function tableToCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Words of tables with a finding in each row. */
export const FINDING_ROW_TEXTS = {
  follows: (rule: string, place: string) => `${rule} (${place})`,
  row: (row: number) => `fila ${String(row)}`,
} as const;

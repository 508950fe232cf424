/** A number with its noun in agreement: `counted(1, "fila", "filas")` is "1 fila". */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${Math.abs(count) === 1 ? one : many}`;
}

/** "A", "A y B", "A, B y C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} y ${last}`;
}

/** An amount of integer centavos as people write it: `$1,234,567.50`, `-$0.05`. */
export function formatMoney(centavos: number): string {
  const pesos = Math.trunc(Math.abs(centavos) / 100);
  const cents = String(Math.abs(centavos) % 100).padStart(2, "0");
  return `${centavos < 0 ? "-" : ""}$${String(pesos).replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

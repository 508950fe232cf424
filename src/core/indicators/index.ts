import type { Indicator } from "./define";
import ir1 from "./ir-1-fondos-de-garantia-constituidos";
import ir2 from "./ir-2-empresas-atendidas";
import ic01 from "./ic-01-proyectos-por-linea";
import ic02 from "./ic-02-factor-de-multiplicacion";
import ic03 from "./ic-03-impacto-del-programa-de-garantia";
import ic04 from "./ic-04-eficiencia-del-programa-de-garantias";
import ic05 from "./ic-05-financiamiento-por-tipo-de-institucion";
import ic06 from "./ic-06-planes-de-negocios-atendidos";
import ic07 from "./ic-07-presupuesto-ejercido";
import ic08 from "./ic-08-eficiencia-del-fondo";
import ic09 from "./ic-09-empresas-beneficiadas";
import ic10 from "./ic-10-estudios-y-proyectos-apoyados";
import ic11 from "./ic-11-monto-promedio-de-apoyos";
import ic12 from "./ic-12-estados-beneficiados";

/** The fourteen of §9, in its order. */
export const INDICATORS: readonly Indicator[] = [ir1, ir2, ic01, ic02, ic03, ic04, ic05, ic06, ic07, ic08, ic09, ic10, ic11, ic12];

import { change, type Fault } from "./fault";
import { day } from "./row";

/** Payments, claims and the budget. */
export const moneyFaults: readonly Fault[] = [
  change("ministraciones", { id: "M-04" }, { numero: 3 }, { about: "A payment numbered 3 where 2 is missing.", expect: ["MIN-02 ministraciones M-04"] }),
  change("ministraciones", { id: "M-02" }, { ministrado: 1_300_000 }, { about: "More was paid than approved.", expect: ["MIN-03 ministraciones M-02"], alongside: ["FON-04 fondos F-01"] }),
  change("ministraciones", { id: "M-05" }, { liberado: 1_350_000 }, { about: "More was exercised than released.", expect: ["MIN-05 ministraciones M-05"] }),
  change("ministraciones", { id: "M-06" }, { estatus: "suspendida" }, { about: "A payment suspended without saying why.", expect: ["MIN-07 ministraciones M-06"] }),
  change("ministraciones", { id: "M-09" }, { reintegrado: 0, fecha_reintegro: null, fecha_tesofe: null }, { about: "What an ended agreement left over was not returned.", expect: ["MIN-09 ministraciones M-09"], alongside: ["CON-09 convenios C-05"] }),
  change("ministraciones", { id: "M-10" }, { fecha: day("20/08"), porcentaje: 60 }, { about: "A payment more than a month late, and percentages that make 90.", expect: ["MIN-06 ministraciones M-10", "MIN-12 ministraciones M-10"] }),
  change("ministraciones", { id: "M-12" }, { proyecto: "P-008" }, { about: "A payment to a project that was refused.", expect: ["MIN-01 ministraciones M-12"], alongside: ["MIN-03 ministraciones M-12", "MIN-04 ministraciones M-12"] }),
  change("ministraciones", { id: "M-13" }, { ejercido: 240_000, comprobado: 240_000, reintegrado: 10_000, fecha_reintegro: day("15/10") }, { about: "Money returned that did not reach the treasury.", expect: ["MIN-10 ministraciones M-13"] }),
  change("presupuesto", { concepto: "modificación" }, { oficio: null }, { about: "A change of the budget without authorisation.", expect: ["PRE-02 presupuesto modificación · 15/08/2002"] }),
  change("siniestros", { id: "S-01" }, { de_empresarios: 100_000, de_contrapartes: 50_000, de_foafi: 0 }, {
    about: "A claim taken from the counterparts while the entrepreneurs' money lasts, and not whole.",
    expect: ["SIN-01 siniestros S-01", "SIN-02 siniestros S-01"],
  }),
];

import { beneficiarios } from "./beneficiarios";
import { convenios } from "./convenios";
import { creditos } from "./creditos";
import { difusion } from "./difusion";
import { fondos } from "./fondos";
import { informes } from "./informes";
import { ministraciones } from "./ministraciones";
import { organismos } from "./organismos";
import { parametros } from "./parametros";
import { planes } from "./planes";
import { presupuesto } from "./presupuesto";
import { proyectos } from "./proyectos";
import { quejas } from "./quejas";
import { sesiones } from "./sesiones";
import { siniestros } from "./siniestros";
import { votos } from "./votos";

/** The registers of the FOAFI in the contract's order; the parameters last. */
export const foafiRegisters = [
  proyectos,
  organismos,
  convenios,
  beneficiarios,
  planes,
  fondos,
  creditos,
  ministraciones,
  informes,
  sesiones,
  votos,
  siniestros,
  presupuesto,
  difusion,
  quejas,
  parametros,
] as const;

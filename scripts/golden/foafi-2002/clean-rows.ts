import type { TemplateRows } from "../../../src/app/template";
import { beneficiarioRows } from "./beneficiarios";
import { sesionRows, votoRows } from "./consejo";
import { convenioRows } from "./convenios";
import { creditoRows } from "./creditos";
import { fondoRows } from "./fondos";
import { difusionRows, parametroRows, presupuestoRows, quejaRows, siniestroRows } from "./further-rows";
import { informeRows } from "./informes";
import { ministracionRows } from "./ministraciones";
import { organismoRows } from "./organismos";
import { planRows } from "./planes";
import { proyectoRows } from "./proyectos";

/** The FOAFI's year 2002 up to 31 October, as it should have been kept. */
export const cleanRows = {
  proyectos: proyectoRows,
  organismos: organismoRows,
  convenios: convenioRows,
  beneficiarios: beneficiarioRows,
  planes: planRows,
  fondos: fondoRows,
  creditos: creditoRows,
  ministraciones: ministracionRows,
  informes: informeRows,
  sesiones: sesionRows,
  votos: votoRows,
  siniestros: siniestroRows,
  presupuesto: presupuestoRows,
  difusion: difusionRows,
  quejas: quejaRows,
  parametros: parametroRows,
} as const satisfies TemplateRows;

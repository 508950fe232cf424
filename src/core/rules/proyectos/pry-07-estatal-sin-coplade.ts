import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-07",
  slug: "estatal-sin-coplade",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["ambito", "dictamen_coplade", "dictamen"],
  norm: cite("foafi-2002", "§6.3.2", "El COPLADE u organismo análogo evaluará la iniciativa presentada por el ORGANISMO INTERMEDIO. En caso de ser positiva la evaluación del Comité, remitirá al CONSEJO la solicitud de apoyo"),
  title: "Proyecto estatal sin dictamen positivo del COPLADE",
  why: "Al Consejo solo llegan los proyectos estatales que el COPLADE, o el comité que haga sus veces, evaluó de manera positiva.",
  legitimate: "Mientras el Consejo no lo reciba ni lo apruebe, el dictamen puede estar pendiente: entonces no se señala. Los regionales y federales no lo necesitan.",
  remedy: "Busque el dictamen del COPLADE en el expediente y escríbalo; si el proyecto es regional o federal, corrija el ámbito.",
  messages: {
    sin_dictamen: "El proyecto es estatal, llegó al Consejo y no tiene dictamen del COPLADE.",
    otro: "El proyecto es estatal, llegó al Consejo y el dictamen del COPLADE es {{dictamen}}.",
  },
  check(row, report) {
    if (row.ambito !== "estatal" || (row.fecha_recepcion === null && row.dictamen !== "aprobado")) return;
    const shown = { row, column: "dictamen_coplade", expected: "positivo" } as const;
    if (row.state("dictamen_coplade") === "empty") report({ message: "sin_dictamen", ...shown });
    else if (row.dictamen_coplade !== null && row.dictamen_coplade !== "positivo") report({ message: "otro", ...shown, data: { dictamen: row.dictamen_coplade } });
  },
  examples: [
    {
      title: "Estatales que llegaron al Consejo",
      rows: [
        { dictamen_coplade: "Favorable" },
        { folio: "P-002", dictamen_coplade: "", expect: ["sin_dictamen@dictamen_coplade"] },
        { folio: "P-003", dictamen_coplade: "pendiente", expect: ["otro@dictamen_coplade"] },
        { folio: "P-004", fecha_recepcion: "", dictamen_coplade: "negativo", expect: ["otro@dictamen_coplade"] },
      ],
    },
    {
      title: "Los que todavía están en el COPLADE, y los que van directo al Consejo",
      rows: [
        { dictamen_coplade: "pendiente", fecha_recepcion: "", dictamen: "pendiente" },
        { folio: "P-002", dictamen_coplade: "negativo", fecha_recepcion: "", dictamen: "rechazado" },
        { folio: "P-003", ambito: "regional", dictamen_coplade: "" },
      ],
    },
  ],
});

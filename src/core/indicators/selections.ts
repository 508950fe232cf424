import { beneficiarios } from "../registers/beneficiarios";
import { creditos } from "../registers/creditos";
import { fondos } from "../registers/fondos";
import { planes } from "../registers/planes";
import { proyectos } from "../registers/proyectos";
import { dated, own, select, via, within } from "./selection";

// Rows that several indicators count: written once, so that two figures cannot disagree about what an approved project is.

/** Requests of support for projects: those presented (§6.3.1). */
export const projectRequests = select(proyectos, dated(own(proyectos, "fecha_presentacion")));

/** Projects supported: approved by the Consejo, their acta sent, not cancelled since (§5.1.2, §6.3.3). */
export const approvedProjects = select(
  proyectos,
  { kind: "in", column: "dictamen", values: ["aprobado"], otherwise: "noAprobado" },
  { kind: "notIn", column: "estatus", values: ["cancelado"], otherwise: "cancelada" },
  dated(own(proyectos, "fecha_acta")),
);

/** Companies that asked. A company that got nothing has no date of support: it counts from the day its project was presented. */
export const applicants = select(
  beneficiarios,
  { kind: "filled", column: "estado_solicitud", otherwise: "sinDato" },
  dated(own(beneficiarios, "fecha"), via(beneficiarios, "proyecto", proyectos, "fecha_presentacion")),
);

/** Companies that received support. */
export const benefited = within(beneficiarios, applicants, { kind: "in", column: "estado_solicitud", values: ["beneficiada"], otherwise: "noBeneficiada" });

/** Requests for the support of a business plan, supported or not. */
export const planRequests = select(planes, dated(own(planes, "fecha")));

export const supportedPlans = within(planes, planRequests, { kind: "in", column: "apoyado", values: [true], otherwise: "noApoyado" });

/** Guarantee funds constituted or strengthened (§4.3.1 b). */
export const fundsInPlace = select(fondos, dated(own(fondos, "fecha_constitucion")));

/** Credits granted. One that was refused carries the amount asked and no date: it is no financing. */
export const grantedCredits = select(creditos, { kind: "notIn", column: "estatus", values: ["rechazado"], otherwise: "rechazado" }, dated(own(creditos, "fecha")));

/** Guarantees asked for; where the day of the request is missing, it was asked for at the latest when it or its credit was granted. */
export const requestedGuarantees = select(
  creditos,
  { kind: "positive", column: "aval_solicitado", otherwise: "avalNoSolicitado" },
  dated(own(creditos, "fecha_solicitud"), own(creditos, "fecha_aval"), own(creditos, "fecha")),
);

export const grantedGuarantees = within(
  creditos,
  requestedGuarantees,
  { kind: "notIn", column: "estatus", values: ["rechazado"], otherwise: "rechazado" },
  { kind: "positive", column: "aval_concedido", otherwise: "avalNoConcedido" },
  dated(own(creditos, "fecha_aval"), own(creditos, "fecha")),
);

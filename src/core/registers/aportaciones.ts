/** The columns of Proyectos that add up to the project's cost. */
export const APORTACIONES = ["aport_foafi", "aport_estado", "aport_municipio", "aport_organismo", "aport_empresarios", "aport_otros"] as const;

/** Those that every cédula must state, if only as 0 (§6.3.2). */
export const APORTACIONES_OBLIGADAS = ["aport_foafi", "aport_estado", "aport_organismo"] as const;

/** Those that are not FOAFI's. */
export const CONTRAPARTES = ["aport_estado", "aport_municipio", "aport_organismo", "aport_empresarios", "aport_otros"] as const;

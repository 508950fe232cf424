/** What every document says at its foot. Spanish (es-MX). */
export const WORD_TEXTS = { page: "Página ", of: " de " } as const;

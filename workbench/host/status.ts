/** Statuses a host answers with before it runs anything, and the error codes the client makes of them. */
export const HOST_STATUS = {
  cellEditing: 5004,
  sessionLost: 5012,
  tooManyRequests: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** The same refusals as the JSON transport words them: the client turns statuses to codes only on `window.external`. */
export const STATUS_ERROR: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  [HOST_STATUS.cellEditing]: { code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again." },
  [HOST_STATUS.sessionLost]: { code: "InvalidOrTimedOutSession", message: "Your Office Online session has expired or is invalid. To continue, refresh the page." },
  [HOST_STATUS.tooManyRequests]: { code: "ActivityLimitReached", message: "Activity limit has been reached." },
  [HOST_STATUS.requestTooLarge]: { code: "RequestPayloadSizeLimitExceeded", message: "The request payload size has exceeded the limit." },
  [HOST_STATUS.responseTooLarge]: { code: "ResponsePayloadSizeLimitExceeded", message: "The response payload size has exceeded the limit." },
  [HOST_STATUS.accessDenied]: { code: "AccessDenied", message: "You cannot perform the requested operation." },
};

import type { secureHeaders } from "hono/secure-headers";

import type { App } from "#services/house";

/** What every answer tells browsers to keep from: nothing from elsewhere, nothing inline, in no frame. */
export function headersOf(app: App): NonNullable<Parameters<typeof secureHeaders>[0]> {
  return {
    // A file of somebody comes with a narrower policy of its own.
    overwrite: false,
    contentSecurityPolicy: {
      // What is not named here is not loaded: nothing inline, nothing from elsewhere.
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    referrerPolicy: "same-origin",
    strictTransportSecurity: app.config.publicUrl?.startsWith("https:")
      ? "max-age=15552000"
      : false,
    xFrameOptions: "DENY",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  };
}

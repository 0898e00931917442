/** Put in by the build, see wxt.config.ts. */

/** True in a test build: the card's shadow root is open. */
declare const __OPEN_SHADOW__: boolean;

/** Of the extension, as its manifest has it. */
declare const __VERSION__: string;

/** Which starter claims are in the package. */
declare const __STARTER_EDITION__: string;

/** Put in by the build, see wxt.config.ts. */

/** True in a test build: the card's shadow root is open. */
declare const __OPEN_SHADOW__: boolean;

/** Of the extension, as its manifest has it. */
declare const __VERSION__: string;

/** Of the project, by its SPDX name. */
declare const __LICENSE__: string;

/** Address of the form in which a report is written to the project; "" if the project names none. */
declare const __REPORT_FORM__: string;

/** Address of the project's source code; "" if the project names none. */
declare const __SOURCE_CODE__: string;

/** Which starter claims are in the package. */
declare const __STARTER_EDITION__: string;

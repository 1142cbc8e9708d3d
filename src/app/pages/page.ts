/** A page before the template is put around it. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** The HTML of the body. */
  readonly body: string;
}

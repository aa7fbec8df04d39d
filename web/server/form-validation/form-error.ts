/** One thing to put right in a filled form. */
export interface FormError {
  /** Where it lies in the body (RFC 6901); empty for the form as a whole. */
  pointer: string;
  /** What to do, in Chinese, naming the field by its title. */
  message: string;
}

/** Refuses prompts that are too long or that try to change the assistant's role. */
export function isAcceptable(prompt: string): boolean {
  return prompt.length < 4000 && !/ignore (?:all|previous) instructions/i.test(prompt);
}

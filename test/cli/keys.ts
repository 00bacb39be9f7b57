/** A key of Anthropic's form, put together here so that none stands in the repository. */
export const anthropicKey = (seed = 7): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return alphabet[state % alphabet.length];
  };
  return ['sk', 'ant', 'api03', `${Array.from({ length: 93 }, next).join('')}AA`].join('-');
};

/** A social security number that could be somebody's, put together here. */
export const socialSecurityNumber = (): string => ['219', '09', '9988'].join('-');

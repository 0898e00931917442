/** ClaimReview markup of the claim that `makeClaim` makes of a subject; `more` adds properties or replaces them. */
export const reviewOf = (subject: number | string, rating = "False", more: object = {}) => ({
  "@type": "ClaimReview",
  claimReviewed: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  url: `https://checks.example/bridge-${subject}`,
  author: { name: "Example Checks" },
  reviewRating: { alternateName: rating },
  inLanguage: "en",
  ...more,
});

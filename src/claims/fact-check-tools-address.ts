/** Where Google's Fact Check Tools answer, in ClaimReview's terms. */
export const toolsAddress = "https://factchecktools.googleapis.com/v1alpha1/claims:search";

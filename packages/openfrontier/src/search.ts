export { type ClaimSearch, type FoundClaim, type FoundStatement, searchClaims } from './search/search-claims.ts'

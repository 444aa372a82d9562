/**
 * The order and shape of an IATI 2.03 file, as facts of the standard's schemas for activities and
 * organisations. One line an element: `name = (value) @attribute… closed | child…`.
 *
 * `@name!` is required; `:type` follows where the value is not any text. A child is there once, `?` at
 * most once, `*` any number of times, `+` at least once, in this order; its shape is the line of its
 * own name, or the one named after `:`, or a value when that begins with `=`. Elements of other
 * namespaces may follow the last child (and stand at `...`), their attributes anywhere but where it
 * says `closed`.
 */
export const GRAMMAR = `
iati-activities = @version! @generated-datetime:dateTime @linked-data-default:uri | iati-activity+
iati-activity = @last-updated-datetime:dateTime @default-currency @humanitarian:boolean @hierarchy:int @linked-data-uri:uri @budget-not-provided | iati-identifier:Said reporting-org title:Text description+:TypedText participating-org+ other-identifier* activity-status:Coded activity-date+ contact-info* activity-scope?:Coded recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type?:Coded default-flow-type?:Coded default-finance-type?:Coded default-aid-type*:AidType default-tied-status?:Coded budget* planned-disbursement* capital-spend? transaction* document-link*:Document related-activity* legacy-data* conditions? result* crs-add? fss?
reporting-org = @ref! @type! @secondary-reporter:boolean | narrative+
narrative = (string)
participating-org = @ref @type @role! @activity-id @crs-channel-code | narrative*
other-identifier = @ref! @type! | owner-org?:OwnerOrg
activity-date = @type! @iso-date!:date | narrative*
contact-info = @type | organisation?:Text department?:Text person-name?:Text job-title?:Text telephone*:Said email*:Said website*:Address mailing-address*:Text
recipient-country = @code! @percentage:decimal | narrative*
recipient-region = @code! @vocabulary @vocabulary-uri:uri @percentage:decimal | narrative*
location = @ref | location-reach?:Coded location-id*:Gazetteer name?:Text description?:Text activity-description?:Text administrative*:Division point?:Point exactness?:Coded location-class?:Coded feature-designation?:Coded
sector = @vocabulary @vocabulary-uri:uri @code! @percentage:decimal | narrative*
tag = @code! @vocabulary! @vocabulary-uri:uri | narrative*
country-budget-items = @vocabulary! | budget-item+:BudgetItem
humanitarian-scope = @type! @vocabulary! @vocabulary-uri:uri @code! | narrative*
policy-marker = @vocabulary @vocabulary-uri:uri @code! @significance | narrative*
budget = @type @status | period-start:Dated period-end:Dated value:Money
planned-disbursement = @type | period-start:Dated period-end?:Dated value:Money provider-org?:Provider receiver-org?:Receiver
capital-spend = @percentage!:decimal
transaction = @ref @humanitarian:boolean | transaction-type:Coded transaction-date:Dated value:Money description?:Text provider-org?:Provider receiver-org?:Receiver disbursement-channel?:Coded sector*:TransactionSector recipient-country?:Country recipient-region?:Region flow-type?:Coded finance-type?:Coded aid-type*:AidType tied-status?:Coded
related-activity = @ref! @type! closed
legacy-data = @name! @value! @iati-equivalent:token closed
conditions = @attached!:boolean | condition*:Condition
result = @type! @aggregation-status:boolean | title:Text description?:Text document-link*:Document reference*:ResultReference indicator+:Indicator
dimension = @name @value
crs-add = | other-flags*:Flag loan-terms?:LoanTerms loan-status?:LoanStatus channel-code?:=string
fss = @extraction-date!:date @priority:boolean @phaseout-year:decimal | forecast*:Forecast
iati-organisations = @version! @generated-datetime:dateTime | iati-organisation+
iati-organisation = @last-updated-datetime:dateTime @default-currency | organisation-identifier:=any name:Text reporting-org total-budget* recipient-org-budget* recipient-region-budget* recipient-country-budget* total-expenditure* document-link*:CountryDocument
total-budget = @status | period-start:Dated period-end:Dated value:Money budget-line*:Line
recipient-org-budget = @status | recipient-org:RecipientOrg period-start:Dated period-end:Dated value:Money budget-line*:Line
recipient-region-budget = @status | recipient-region:BudgetRegion period-start:Dated period-end:Dated value:Money budget-line*:Line
recipient-country-budget = @status | recipient-country:Country period-start:Dated period-end:Dated value:Money budget-line*:Line
total-expenditure = | period-start:Dated period-end:Dated value:Money expense-line*:Line
Said = (string)
Text = | narrative+
TypedText = @type | narrative+
OwnerOrg = @ref | narrative*
Coded = @code!
Address = (uri)
Gazetteer = @code! @vocabulary!
Division = @code! @vocabulary! @level:nonNegative
Point = @srsName! | pos:=string
BudgetItem = @code! @percentage:decimal | description?:Text
AidType = @code! @vocabulary
Dated = @iso-date!:date
Money = (decimal) @currency @value-date!:date
Provider = @ref @provider-activity-id @type | narrative*
Receiver = @ref @receiver-activity-id @type | narrative*
TransactionSector = @vocabulary @vocabulary-uri:uri @code! | narrative*
Country = @code! | narrative*
Region = @code! @vocabulary @vocabulary-uri:uri | narrative*
Document = @url!:uri @format! | title:Text description?:Text category+:Coded language*:Coded document-date?:Dated
Condition = @type! closed | narrative+
ResultReference = @code! @vocabulary! @vocabulary-uri:uri
IndicatorReference = @vocabulary! @code! @indicator-uri:uri
Place = @ref
Baseline = @iso-date:date @year!:positive @value | location*:Place dimension* document-link*:Document comment?:Text
Figure = @value closed | location*:Place dimension* comment?:Text document-link*:Document
Period = | period-start:Dated period-end:Dated target*:Figure actual*:Figure
Indicator = @measure! @ascending:boolean @aggregation-status:boolean | title:Text description?:Text document-link*:Document reference*:IndicatorReference baseline*:Baseline period*:Period
Flag = @code! @significance!:boolean
LoanTerms = @rate-1:decimal @rate-2:decimal | repayment-type?:Coded repayment-plan?:Coded commitment-date?:Dated repayment-first-date?:Dated repayment-final-date?:Dated
LoanStatus = @year!:decimal @currency @value-date!:date | interest-received?:=decimal principal-outstanding?:=decimal principal-arrears?:=decimal interest-arrears?:=decimal
Forecast = (decimal) @year!:decimal @currency @value-date:date
Line = @ref | value:Money narrative+
RecipientOrg = @ref closed | narrative+
BudgetRegion = @vocabulary @vocabulary-uri:uri @code | narrative*
CountryDocument = @url!:uri @format! | title:Text description?:Text category+:Coded language*:Coded document-date?:Dated ... recipient-country*:Country
`;

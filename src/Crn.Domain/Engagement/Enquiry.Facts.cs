using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <content>What is learnt and what is withdrawn.</content>
public sealed partial record Enquiry
{
    /// <summary>
    /// Records the exact answer to one fact, in place of anything known of it before; the earlier answer stays in the history.
    /// </summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its answer.</param>
    /// <param name="source">Who or what said so.</param>
    /// <param name="firmness">Whether it is an estimate.</param>
    /// <param name="on">The day it was given, and as at which it is true.</param>
    /// <param name="by">Who gave it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not: see the other form.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/>, <paramref name="value"/> or <paramref name="source"/> is
    /// null.</exception>
    /// <exception cref="ArgumentException">A text looks like an NHS number, or a date is of another calendar system.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "A fact is never taken for a sheet.")]
    public Decision<Enquiry, EnquiryEvent> Learn<T>(
        Fact<T> fact, T value, string source, Firmness firmness, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null)
        where T : notnull => Learn(FactSheet.Empty.With(fact, value, source, Guarded.Iso(on)), firmness, on, by, recordedOn, version);

    /// <summary>
    /// Records answers, exact or as intervals, in place of anything known of the same facts before; earlier answers stay in the history.
    /// </summary>
    /// <remarks>
    /// Refused when there is no answer, an answer has no source, its date is after the day it was given, its fact was answered on a later
    /// day, its code was answered with another kind of value, all of it is known already from that day, or
    /// the enquiry is closed. An answer without a date is taken to be of the day it was given.
    /// </remarks>
    /// <param name="answers">The answers, each with its source and the date it was true.</param>
    /// <param name="firmness">Whether they are estimates.</param>
    /// <param name="on">The day they were given.</param>
    /// <param name="by">Who gave them.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firmness"/> is not one of the named values.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "A fact is never taken for a sheet.")]
    public Decision<Enquiry, EnquiryEvent> Learn(
        FactSheet answers, Firmness firmness, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.FactsLearnt(on, by, recordedOn ?? on, Guard.Against.Null(answers), Guard.Against.EnumOutOfRange(firmness)),
            version);

    /// <summary>Records answers that are true of one candidate site; the enquiry knows the site from its first answer on. Refused as
    /// answers of the study are.</summary>
    /// <param name="site">The site.</param>
    /// <param name="answers">The answers, each with its source and the date it was true.</param>
    /// <param name="firmness">Whether they are estimates.</param>
    /// <param name="on">The day they were given.</param>
    /// <param name="by">Who gave them.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firmness"/> is not one of the named values.</exception>
    public Decision<Enquiry, EnquiryEvent> LearnOfSite(
        SiteCode site, FactSheet answers, Firmness firmness, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(
            new EnquiryEvent.FactsLearnt(
                on, by, recordedOn ?? on, Guard.Against.Null(answers), Guard.Against.EnumOutOfRange(firmness), Guard.Against.Default(site)),
            version);

    /// <summary>Withdraws an answer that turned out to be wrong: the fact is missing again.</summary>
    /// <remarks>Refused when nothing is known of it, it was given on a later day, or the enquiry is closed.</remarks>
    /// <param name="fact">The fact.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who withdrew it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The reason is blank, too long or looks like an NHS number.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> Withdraw(
        Fact fact, string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EnquiryEvent.FactWithdrawn(on, by, recordedOn ?? on, Guard.Against.Null(fact), FreeText.From(reason)), version);

    /// <summary>Withdraws an answer of a site. Refused as for the study.</summary>
    /// <param name="site">The site.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who withdrew it.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> unless given.</param>
    /// <param name="version">The version on which this was decided; not checked unless given.</param>
    /// <returns>The enquiry, or every reason why not.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="site"/> is <c>default</c>, or the reason is blank, too long or looks like an NHS number.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Decision<Enquiry, EnquiryEvent> WithdrawOfSite(
        SiteCode site, Fact fact, string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(
            new EnquiryEvent.FactWithdrawn(
                on, by, recordedOn ?? on, Guard.Against.Null(fact), FreeText.From(reason), Guard.Against.Default(site)),
            version);
}

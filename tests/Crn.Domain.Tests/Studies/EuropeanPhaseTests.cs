using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Studies;

/// <summary>The European register lists every phase with yes, no or nothing behind it, on lines of their own or run together.</summary>
public class EuropeanPhaseTests
{
    [Theory]
    [InlineData("Human pharmacology (Phase I): noTherapeutic exploratory (Phase II): yesTherapeutic confirmatory - (Phase III): "
        + "noTherapeutic use (Phase IV): no", StudyPhase.Phase2)]
    [InlineData("Human pharmacology (Phase I): yes\nTherapeutic exploratory (Phase II): yes\nTherapeutic confirmatory - (Phase III): no\n"
        + "Therapeutic use (Phase IV): no\n", StudyPhase.Phase1And2)]
    [InlineData("Human pharmacology (Phase I):  Therapeutic exploratory (Phase II): yes Therapeutic confirmatory - (Phase III):  "
        + "Therapeutic use (Phase IV): ", StudyPhase.Phase2)]
    [InlineData("Human pharmacology (Phase I): yes Therapeutic exploratory (Phase II): yes Therapeutic confirmatory - (Phase III): yes "
        + "Therapeutic use (Phase IV): no", null)]
    [InlineData("Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): no Therapeutic confirmatory - (Phase III): no "
        + "Therapeutic use (Phase IV): no", null)]
    [InlineData("Human pharmacology (Phase I)", StudyPhase.Phase1)]
    public void Only_what_is_answered_with_yes_is_a_phase(string text, StudyPhase? phase) => Assert.Equal(phase, StudyPhases.Find(text));
}

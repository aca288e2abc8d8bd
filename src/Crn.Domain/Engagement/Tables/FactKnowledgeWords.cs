namespace Crn.Domain.Engagement.Tables;

/// <summary>What is usually known, in words.</summary>
internal static class FactKnowledgeWords
{
    public static string Words(this FactKnowledge knowledge) => knowledge switch
    {
        FactKnowledge.UsuallyUnknown => "usually unknown",
        FactKnowledge.Partly => "partly known",
        FactKnowledge.Estimated => "estimated",
        FactKnowledge.Known => "known",
    };
}

namespace Crn.Domain.Tests.Foundations;

public class ValueListTests
{
    [Property]
    public void Lists_are_equal_exactly_when_their_items_are(int[] left, int[] right)
    {
        Assert.Equal(left.SequenceEqual(right), left.ToValueList() == right.ToValueList());
        Assert.Equal(left.ToValueList(), left.ToValueList());
        Assert.Equal(left.ToValueList().GetHashCode(), left.ToValueList().GetHashCode());
    }

    [Fact]
    public void The_default_list_is_the_empty_list()
    {
        ValueList<string> empty = [];
        Assert.Equal(default, empty);
        Assert.Equal(default(ValueList<string>).GetHashCode(), empty.GetHashCode());
        Assert.Empty(default(ValueList<string>).AsSpan().ToArray());
    }

    [Property]
    public void Adding_leaves_the_shorter_list_as_it_was(int[] items, int more)
    {
        var list = items.ToValueList();
        var longer = list.Add(more);
        Assert.Equal(items.ToValueList(), list);
        Assert.Equal(items.Append(more), longer);
    }
}

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

    [Property(MaxTest = 300 / Share.Of)]
    public void Lists_made_one_from_the_other_hold_what_copies_would_hold(byte[] steps, byte[] places, byte first)
    {
        // Every list ever made is kept and changed again, so that lists share, branch, and go on from the middle of a line.
        if (steps.Length == 0 || places.Length == 0) throw Counted.Skip();
        List<(ValueList<int> List, int[] Copy)> made =
            [(Enumerable.Range(0, first % 180).ToValueList(), [.. Enumerable.Range(0, first % 180)])];
        for (var i = 0; i < 4 * steps.Length; i++)
        {
            var (list, copy) = made[i % 3 == 0 ? (steps[i % steps.Length] * (i + 1)) % made.Count : made.Count - 1];
            var place = places[i % places.Length] % (copy.Length + 1);
            made.Add((steps[i % steps.Length] % 5) switch
            {
                1 when place < copy.Length => (list.With(place, -i), [.. copy[..place], -i, .. copy[(place + 1)..]]),
                2 => (list.Insert(place, i), [.. copy[..place], i, .. copy[place..]]),
                3 when place < copy.Length => (list.RemoveAt(place), [.. copy[..place], .. copy[(place + 1)..]]),
                4 => (list.AddRange(copy[..(place % 20)]), [.. copy, .. copy[..(place % 20)]]),
                _ => (list.Add(i), [.. copy, i]),
            });
            if (i % 2 == 0) AssertSame(made[^1].List, made[^1].Copy);
        }

        foreach (var (list, copy) in made) AssertSame(list, copy);
    }

    [Fact]
    public void A_place_outside_a_list_is_refused_however_the_list_was_made()
    {
        var added = Enumerable.Range(0, 200).Aggregate(default(ValueList<int>), (list, i) => list.Add(i));
        foreach (var list in (ValueList<int>[])[[], [1], added, added.With(3, 4), added.Insert(3, 4)])
        {
            Assert.Throws<IndexOutOfRangeException>(() => list[list.Count]);
            Assert.Throws<IndexOutOfRangeException>(() => list[-1]);
        }
    }

    [Fact]
    public void Items_one_by_one_cost_in_proportion()
    {
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(default(ValueList<int>), (list, i) => list.Add(i)));
        var (few, many) = (Enumerable.Range(0, 1000).ToValueList(), Enumerable.Range(0, 4000).ToValueList());
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(n == 1000 ? few : many, (list, i) => list.With(i, -i)), 1000);
        Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(n == 1000 ? few : many, (list, i) => list.Insert(i * 7 % n, i)), 1000);
    }

    [Fact]
    public void One_list_changed_again_and_again_costs_a_path_each_time_however_it_was_made()
    {
        foreach (var made in (Func<int, ValueList<int>>[])
            [n => Enumerable.Range(0, n).ToValueList(),
                n => Enumerable.Range(0, n).Aggregate(default(ValueList<int>), (list, i) => list.Add(i))])
        {
            var (few, many) = (made(1000), made(16000));
            ValueList<int> Of(int n) => n == 1000 ? few : many;
            foreach (var change in (Func<ValueList<int>, ValueList<int>>[])
                [list => list.Add(1), list => list.With(7, 1), list => list.Insert(7, 1), list => list.RemoveAt(7),
                    list => list.AddRange([1, 2])])
            {
                // The first two pay for what the others share.
                foreach (var n in (int[])[1000, 1000, 16000, 16000]) change(Of(n));
                double once = Growth.Bytes(n => change(Of(n)), 1000), larger = Growth.Bytes(n => change(Of(n)), 16000);
                Assert.InRange(larger / once, 0.5, 2);
            }
        }
    }

    private static void AssertSame(ValueList<int> list, int[] copy)
    {
        Assert.Equal(copy.Length, list.Count);
        if (copy.Length > 0) Assert.Equal(copy[copy.Length / 2], list[copy.Length / 2]);
        Assert.Equal(copy, list.AsSpan().ToArray());
        Assert.Equal(copy.ToValueList(), list);
        Assert.Equal(copy.ToValueList().GetHashCode(), list.GetHashCode());
        Assert.True(copy.SequenceEqual(list));
    }
}

namespace Crn.Domain.Json.Shapes;

// Collects the members of a shape in the order in which they are written.
internal sealed class Members<TOwner>
{
    private readonly List<Member<TOwner>> all = [];
    private readonly List<Func<TOwner, Objection?>> checks = [];

    public Member<TOwner>[] All => [.. all];

    public Func<TOwner, Objection?>[] Checks => [.. checks];

    public Member<TOwner, T> Required<T>(string name, Func<TOwner, T> get, Shape<T> shape) => Add(name, get, shape, new(true, default!));

    public Member<TOwner, T?> Optional<T>(string name, Func<TOwner, T?> get, Shape<T> shape)
        where T : struct => Add(name, get, new NullableShape<T>(shape), new(false, null));

    public Member<TOwner, T?> Optional<T>(string name, Func<TOwner, T?> get, Shape<T> shape)
        where T : class => Add(name, get, shape!, new(false, null));

    // What the items of a list have in common: left out where it is that of the item before.
    public Member<TOwner, T> Shared<T>(string name, Func<TOwner, T> get, Shape<T> shape)
        where T : class => Add(name, get, shape, new(true, default!, IsShared: true));

    // Left out where it is what it usually is.
    public Member<TOwner, T> Usual<T>(string name, Func<TOwner, T> get, Shape<T> shape, T usual) =>
        Add(name, get, shape, new(false, usual));

    // An empty list may be left out, and is.
    public Member<TOwner, ValueList<T>> List<T>(string name, Func<TOwner, ValueList<T>> get, Shape<T> item) =>
        Add(name, get, new ListShape<T>(item), new(false, []));

    // Written for whoever reads the document without the library; read only to be compared.
    public void Answer<T>(string name, Func<TOwner, T> get, Shape<T> shape) => Add(name, get, shape, new(false, default!, true));

    public void Answer<T>(string name, Func<TOwner, T?> get, Shape<T> shape)
        where T : struct => Add(name, get, new NullableShape<T>(shape), new(false, null, true));

    public void Answers<T>(string name, Func<TOwner, ValueList<T>> get, Shape<T> item) =>
        Add(name, get, new ListShape<T>(item), new(false, [], true));

    // What no door of the library looks at, as the value is put back member by member.
    public void Checked(Func<TOwner, Objection?> check) => checks.Add(check);

    private Member<TOwner, T> Add<T>(string name, Func<TOwner, T> get, Shape<T> shape, MemberRule<T> rule)
    {
        if (all.Count == 64) throw new InvalidOperationException("An object has at most 64 members.");
        var member = new Member<TOwner, T>(name, get, shape, rule) { Index = all.Count };
        all.Add(member);
        return member;
    }
}

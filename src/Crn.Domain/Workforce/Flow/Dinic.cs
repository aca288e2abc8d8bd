namespace Crn.Domain.Workforce.Flow;

/// <summary>Maximum flow by levels and blocking flows (Dinic), in whole numbers, so that its answers are exact.</summary>
internal sealed class Dinic
{
    private readonly List<int> to = [];
    private readonly List<long> left = [];
    private readonly List<int> next = [];
    private readonly int[] first;
    private readonly int[] level;
    private readonly int[] at;
    private readonly int[] queue;

    public Dinic(int nodes)
    {
        (first, level, at, queue) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(first, -1);
    }

    /// <summary>Adds an edge and its reverse; the edge's number is even, that of the reverse one more.</summary>
    public int Add(int from, int target, long capacity)
    {
        var edge = to.Count;
        AddOne(from, target, capacity);
        AddOne(target, from, 0);
        return edge;
    }

    public long FlowOf(int edge) => left[edge ^ 1];

    /// <summary>Lets an edge that carries nothing yet carry this much.</summary>
    public void Open(int edge, long capacity) => left[edge] = capacity;

    /// <summary>Sends as much more as can be sent, and says how much that was. What leaves the source already stays sent.</summary>
    public long Run(int source, int sink)
    {
        var sent = 0L;
        var path = new int[level.Length];
        while (Levels(source, sink))
        {
            Array.Copy(first, at, first.Length);
            sent += BlockingFlow(source, sink, path);
        }

        return sent;
    }

    /// <summary>The nodes to which more could be sent: the source's side of the smallest minimum cut.</summary>
    public bool[] Reachable(int source)
    {
        Levels(source, -1);
        return Array.ConvertAll(level, l => l >= 0);
    }

    /// <summary>
    /// The nodes reached that can be got to from a node without passing the source, as far as two steps along edges with room.
    /// </summary>
    public IEnumerable<int> Around(int node, bool[] reached, int source)
    {
        for (var edge = first[node]; edge >= 0; edge = next[edge])
        {
            if (to[edge] == source || !reached[to[edge]] || left[edge] <= 0) continue;
            yield return to[edge];
            for (var further = first[to[edge]]; further >= 0; further = next[further])
            {
                if (reached[to[further]] && left[further] > 0 && (further & 1) == 0) yield return to[further];
            }
        }
    }

    private void AddOne(int from, int target, long capacity)
    {
        next.Add(first[from]);
        first[from] = to.Count;
        to.Add(target);
        left.Add(capacity);
    }

    private bool Levels(int source, int sink)
    {
        Array.Fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        for (var (head, tail) = (0, 1); head < tail; head++)
        {
            for (var edge = first[queue[head]]; edge >= 0; edge = next[edge])
            {
                if (left[edge] <= 0 || level[to[edge]] >= 0) continue;
                level[to[edge]] = level[queue[head]] + 1;
                queue[tail++] = to[edge];
            }
        }

        return sink >= 0 && level[sink] >= 0;
    }

    // Depth first along rising levels, without recursion: a chain of weeks may be long.
    private long BlockingFlow(int source, int sink, int[] path)
    {
        var (sent, depth, node) = (0L, 0, source);
        while (true)
        {
            if (node == sink)
            {
                var most = Most(path, depth);
                sent += most;
                depth = Send(path, depth, most);
                node = to[path[depth] ^ 1];
            }
            else if (Onward(node) is var edge and >= 0)
            {
                path[depth++] = edge;
                node = to[edge];
            }
            else
            {
                if (depth == 0) return sent;
                level[node] = -1;
                node = to[path[--depth] ^ 1];
            }
        }
    }

    private int Onward(int node)
    {
        for (; at[node] >= 0; at[node] = next[at[node]])
        {
            if (left[at[node]] > 0 && level[to[at[node]]] == level[node] + 1) return at[node];
        }

        return -1;
    }

    private long Most(int[] path, int depth)
    {
        var most = long.MaxValue;
        for (var i = 0; i < depth; i++) most = Math.Min(most, left[path[i]]);
        return most;
    }

    // How far the path still carries more: the place of its first full edge.
    private int Send(int[] path, int depth, long most)
    {
        var open = depth;
        for (var i = depth - 1; i >= 0; i--)
        {
            left[path[i]] -= most;
            left[path[i] ^ 1] += most;
            if (left[path[i]] == 0) open = i;
        }

        return open;
    }
}

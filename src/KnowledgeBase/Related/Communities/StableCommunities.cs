namespace KnowledgeBase.Related.Communities;

/// <summary>Gives communities the numbers they had, so that their colours and addresses stay.</summary>
internal static class StableCommunities
{
    /// <summary>
    /// Each community takes the number of the last community with which it shares most nodes, the largest share first; new ones take the smallest
    /// free numbers, the largest community first.
    /// </summary>
    /// <param name="communities">Community of each node; negative for none.</param>
    /// <param name="last">Community that each node had; negative for none.</param>
    public static int[] Renumber(int[] communities, int[] last)
    {
        var sizes = communities.Where(community => community >= 0).CountBy(community => community).ToDictionary();
        var shares = communities.Zip(last).Where(pair => pair is { First: >= 0, Second: >= 0 }).CountBy(pair => pair)
            .OrderByDescending(share => share.Value).ThenBy(share => share.Key);
        var (numbers, taken) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var ((community, number), _) in shares)
        {
            if (!numbers.ContainsKey(community) && taken.Add(number))
            {
                numbers[community] = number;
            }
        }

        var free = 0;
        foreach (var (community, _) in sizes.OrderByDescending(size => size.Value).ThenBy(size => size.Key).Where(size => !numbers.ContainsKey(size.Key)))
        {
            while (!taken.Add(free))
            {
                free++;
            }

            numbers[community] = free;
        }

        return [.. communities.Select(community => community < 0 ? community : numbers[community])];
    }
}

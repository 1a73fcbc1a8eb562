"""Which passages share their wording with which, as a reader of one of them is told."""

from collections.abc import Collection, Mapping, Sequence

from viewer.domain.article import Article, ArticleId, PassageId, passages_by_id
from viewer.gui.articles.wording_partner import WordingPartner
from viewer.gui.shared_wording import SharedWording
from viewer.gui.wording import called_sources


def find_wording_partners(
    articles: Sequence[Article], shared: Collection[SharedWording]
) -> Mapping[ArticleId, Mapping[PassageId, tuple[WordingPartner, ...]]]:
    """Return, per article and passage, the passages of others that share its wording, by the names of their sources."""
    found: dict[ArticleId, dict[PassageId, tuple[WordingPartner, ...]]] = {
        article.id: {} for article in articles
    }
    if not shared:
        return found
    owners, names = passages_by_id(articles), called_sources(articles)
    for pair in shared:
        for here, there in ((pair.left, pair.right), (pair.right, pair.left)):
            mine = found[owners[here][0].id]
            partner = WordingPartner(passage=there, name=names[owners[there][0].id])
            mine[here] = (*mine.get(here, ()), partner)
    return found

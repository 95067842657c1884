// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/CrossCheck.h"

#include "core/domain/Names.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names differenceNames(std::array{
    NameRow{FactDifference::Kind::Differs, "differs"},
    NameRow{FactDifference::Kind::LookAlike, "lookalike"},
    NameRow{FactDifference::Kind::Missing, "missing"},
});

constexpr qsizetype mostGroups = 40; ///< of one row: no package has more values of a fact that mean anything
constexpr int doubtfullyRead = 80;   ///< confidence

bool isOfEmployment(FactKind kind)
{
    switch (kind) {
    case FactKind::Employer:
    case FactKind::CreditCode:
    case FactKind::Position:
    case FactKind::Salary:
    case FactKind::Employment:
        return true;
    default:
        return false;
    }
}

/// Documents of these kinds (domain.md, 4) state who the applicant is; of other employments, or of none.
bool speaksOf(FactKind fact, const KindId& kind)
{
    static const QSet<QString> ofOthers{u"education"_s, u"experience"_s, u"optional"_s, u"passport"_s};
    const bool isOfLicence = kind.value() == "licence"_L1;
    return isOfEmployment(fact) ? !ofOthers.contains(kind.value())
                                : !isOfLicence; // its names are those of the company and of who signs for it
}

/// The permit, the passport and the contract are to agree on these (domain.md, 4): where one lacks it, a reviewer asks.
const QList<std::pair<FactKind, QStringList>>& stated()
{
    static const QList<std::pair<FactKind, QStringList>> table{
        {FactKind::LatinName, {u"passport"_s, u"work-permit"_s, u"contract"_s}},
        {FactKind::Nationality, {u"passport"_s, u"work-permit"_s}},
        {FactKind::PassportNumber, {u"passport"_s, u"work-permit"_s, u"contract"_s}},
        {FactKind::BirthDate, {u"passport"_s}},
        {FactKind::Employer, {u"contract"_s, u"work-permit"_s, u"licence"_s}},
        {FactKind::CreditCode, {u"licence"_s}},
        {FactKind::Position, {u"contract"_s, u"work-permit"_s}}};
    return table;
}

/// The kind whose documents count most where as many state the one as the other.
QString sourceOf(FactKind kind)
{
    return kind == FactKind::Employer || kind == FactKind::CreditCode ? u"licence"_s
           : isOfEmployment(kind)                                     ? u"contract"_s
           : kind == FactKind::Degree                                 ? u"education"_s
                                                                      : u"passport"_s;
}

int rankOf(const QString& degree)
{
    return static_cast<int>(QStringList{u"college"_s, u"bachelor"_s, u"master"_s, u"doctorate"_s}.indexOf(degree));
}

class CrossChecking
{
public:
    explicit CrossChecking(const QList<DocumentFacts>& documents) : m_documents(documents) {}

    QList<FactRow> rows(FactKind kind) const
    {
        auto places = placesOf(kind);
        if (kind == FactKind::Degree) {
            places = highest(places);
        }
        // A document that says which part is the surname tells the order of all others.
        std::ranges::stable_sort(places, [this](const auto& a, const auto& b) {
            return !at(a).surname.isEmpty() && at(b).surname.isEmpty();
        });
        QList<FactRow> rows;
        for (const auto& place : std::as_const(places)) {
            add(rows, kind, place);
        }
        for (auto& row : rows) {
            settle(row);
        }
        if (!rows.isEmpty()) {
            rows.first().missing = missingOf(kind);
        }
        return rows;
    }

private:
    const Fact& at(const FactPlace& place) const { return m_documents[place.document].facts[place.fact]; }
    const Fact& firstOf(const FactGroup& group) const { return at(group.places.first()); }

    QList<FactPlace> placesOf(FactKind kind) const
    {
        QList<FactPlace> places;
        for (qsizetype document = 0; document < m_documents.size(); ++document) {
            const auto& facts = m_documents[document].facts;
            for (qsizetype fact = 0; speaksOf(kind, m_documents[document].kind) && fact < facts.size(); ++fact) {
                if (facts[fact].kind == kind) {
                    places.append({document, fact});
                }
            }
        }
        return places;
    }

    /// Of each document the highest degree; of what proves degrees only what proves the highest.
    QList<FactPlace> highest(const QList<FactPlace>& places) const
    {
        QList<FactPlace> kept;
        int proven = -1;
        for (const auto& place : places) {
            const int rank = rankOf(at(place).value);
            const bool isHigher = !kept.isEmpty() && kept.last().document == place.document;
            if (isHigher && rankOf(at(kept.last()).value) < rank) {
                kept.last() = place;
            } else if (!isHigher) {
                kept.append(place);
            }
            proven = isProof(place) ? std::max(proven, rank) : proven;
        }
        kept.removeIf([&](const auto& place) { return isProof(place) && rankOf(at(place).value) < proven; });
        return kept;
    }

    bool isProof(const FactPlace& place) const { return m_documents[place.document].kind.value() == "education"_L1; }

    void add(QList<FactRow>& rows, FactKind kind, const FactPlace& place) const
    {
        for (auto& row : rows) {
            if (likenessOf(firstOf(row.groups.first()), at(place)) == Likeness::Apart) {
                continue;
            }
            for (auto& group : row.groups) {
                if (likenessOf(firstOf(group), at(place)) == Likeness::Same) {
                    group.places.append(place);
                    return;
                }
            }
            if (row.groups.size() < mostGroups) {
                row.groups.append({.value = at(place).value, .likeness = Likeness::Same, .places = {place}});
            }
            return;
        }
        rows.append({kind, {{.value = at(place).value, .likeness = Likeness::Same, .places = {place}}}, {}});
    }

    qsizetype documentsOf(const FactGroup& group) const
    {
        QSet<qsizetype> documents;
        for (const auto& place : group.places) {
            documents.insert(place.document);
        }
        return documents.size();
    }

    bool isStatedBySource(const FactGroup& group, FactKind kind) const
    {
        return std::ranges::any_of(group.places, [&](const auto& place) {
            return m_documents[place.document].kind.value() == sourceOf(kind);
        });
    }

    /// What most documents state comes first, and what only a recogniser saw goes.
    void settle(FactRow& row) const
    {
        std::ranges::stable_sort(row.groups, [&](const auto& a, const auto& b) {
            const auto weightOf = [&](const FactGroup& group) {
                return documentsOf(group) * 2 + (isStatedBySource(group, row.kind) ? 1 : 0);
            };
            return weightOf(a) > weightOf(b);
        });
        auto& first = row.groups.first();
        QSet<qsizetype> stating;
        for (const auto& place : std::as_const(first.places)) {
            stating.insert(place.document);
        }
        for (auto& group : row.groups) {
            group.likeness = likenessOf(firstOf(first), firstOf(group));
            group.places.removeIf([&](const auto& place) {
                const auto& fact = at(place);
                const bool isNoise = fact.isRecognised && !fact.isOfZone && group.likeness != Likeness::Same
                                     && (group.likeness == Likeness::Alike || fact.confidence < doubtfullyRead);
                return isNoise && stating.contains(place.document);
            });
            std::ranges::sort(group.places, {}, &FactPlace::document);
        }
        row.groups.removeIf([](const FactGroup& group) { return group.places.isEmpty(); });
    }

    QList<qsizetype> missingOf(FactKind kind) const
    {
        QList<qsizetype> missing;
        const auto row = std::ranges::find(stated(), kind, &std::pair<FactKind, QStringList>::first);
        for (const auto& name : row == stated().end() ? QStringList() : row->second) {
            QList<qsizetype> ofKind;
            bool isKnown = false; // stated, or perhaps on a page that could not be read
            for (qsizetype i = 0; i < m_documents.size(); ++i) {
                const auto& document = m_documents[i];
                if (document.kind.value() == name) {
                    ofKind.append(i);
                    isKnown = isKnown || !document.isWhole || states(document, kind);
                }
            }
            missing += isKnown ? QList<qsizetype>() : ofKind;
        }
        return missing;
    }

    /// A name in either script is a name.
    static bool states(const DocumentFacts& document, FactKind kind)
    {
        return std::ranges::any_of(document.facts, [kind](const Fact& fact) {
            return fact.kind == kind || (kind == FactKind::LatinName && fact.kind == FactKind::ChineseName);
        });
    }

    const QList<DocumentFacts>& m_documents;
};

} // namespace

QString nameOf(FactDifference::Kind kind)
{
    return differenceNames.name(kind);
}

QList<FactRow> crossChecked(const QList<DocumentFacts>& documents)
{
    const CrossChecking checking(documents);
    QList<FactRow> rows;
    for (const auto kind : factKinds()) {
        rows += checking.rows(kind);
    }
    return rows;
}

QList<FactDifference> differencesOf(const QList<FactRow>& rows)
{
    using Kind = FactDifference::Kind;
    QList<FactDifference> differences;
    for (const auto& row : rows) {
        for (const auto& [likeness, kind] :
             {std::pair(Likeness::Different, Kind::Differs), std::pair(Likeness::Alike, Kind::LookAlike)}) {
            QList<FactGroup> values{row.groups.first()};
            for (const auto& group : row.groups) {
                if (group.likeness == likeness) {
                    values.append(group);
                }
            }
            if (values.size() > 1) {
                differences.append({row.kind, kind, values});
            }
        }
        if (!row.missing.isEmpty()) {
            FactGroup nowhere;
            for (const auto document : row.missing) {
                nowhere.places.append({document, -1});
            }
            differences.append({row.kind, Kind::Missing, row.groups + QList{nowhere}});
        }
    }
    return differences;
}

} // namespace pingshen

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ProbeDocuments.h"

#include <QJsonArray>
#include <QThreadPool>
#include <QtConcurrent>

#include <numeric>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// As many as there are workers by default; more would only wait for one another.
constexpr int atOnce = 2;

PdfSource sourceOf(const Package& package, const PackageEntry& entry)
{
    return {.digest = entry.digest, .bytes = DocumentHandle::ofFile(entry.path), .owner = package.digest.hex()};
}

ProbedDocument probeOne(const Package& package, const PackageEntry& entry, PdfService& pdf, const Task& task)
{
    ProbedDocument probed;
    if (!entry.isPdf) {
        return probed;
    }
    auto result = pdf.probe(sourceOf(package, entry), task);
    if (result) {
        probed.probe = std::move(result).value();
    } else {
        probed.failure = std::move(result).error();
    }
    return probed;
}

/// The answers in the order of the questions, whichever comes first.
template<class Answer, class Question, class Ask>
QList<Answer> severalAtOnce(const QList<Question>& questions, const Ask& ask)
{
    QThreadPool pool;
    pool.setMaxThreadCount(atOnce);
    return QtConcurrent::blockingMapped<QList<Answer>>(&pool, questions, ask);
}

/// May be asked on several threads.
class KindFinder
{
public:
    KindFinder(const Package& package, PdfService& pdf, const RecognitionLimit& limit, const Task& reading,
               const Task& task)
        : m_package(package),
          m_pdf(pdf),
          m_limit(limit),
          m_reading(reading),
          m_task(task)
    {}

    FoundKind kindOf(const PackageEntry& entry, const ProbedDocument& probed) const
    {
        if (!entry.isPdf || m_task.stop.stop_requested()) {
            return {};
        }
        if (const auto declared = m_package.declaredKinds.value(entry.name); !declared.isEmpty()) {
            return {{declared, 100, u"declared"_s}};
        }
        const auto byText = m_classifier.classify(entry.name, probed.probe.firstText);
        if (!byText.kind.isEmpty() || !mayHavePicture(probed)) {
            return {byText};
        }
        if (m_reading.stop.stop_requested()) {
            return {{{}, 0, notReadYet()}};
        }
        const LimitedTask own({.time = m_limit.ofDocument}, m_reading);
        const auto read = m_pdf.words(sourceOf(m_package, entry), 0, PdfService::Recognise::Yes, own.task());
        if (!read && read.error().code == Error::Code::Cancelled) {
            return {{{}, 0, notReadYet()}};
        }
        return read ? FoundKind{m_classifier.classify(entry.name, read->text), read->isPoor, *read} : FoundKind{byText};
    }

private:
    /// The worker recognises a page only where its text says nothing: a scanner's mark is text, too.
    static bool mayHavePicture(const ProbedDocument& probed)
    {
        const auto& probe = probed.probe;
        return !probed.failure && probe.pages > 0 && (probe.firstText.isEmpty() || probe.textPages < probe.pages);
    }

    Classifier m_classifier;
    const Package& m_package;
    PdfService& m_pdf;
    const RecognitionLimit& m_limit;
    const Task& m_reading; ///< also stops when the time is up
    const Task& m_task;
};

DocumentStatus statusOf(const ProbedDocument& probed)
{
    if (!probed.failure) {
        return probed.probe.pages == 0 ? DocumentStatus::Empty : DocumentStatus::Readable;
    }
    const auto code = probed.failure->code;
    if (code == Error::Code::WorkerTimedOut || code == Error::Code::WorkerOutOfMemory) {
        return DocumentStatus::TooLarge;
    }
    const bool locked = code == Error::Code::PdfPasswordRequired || code == Error::Code::PdfPasswordWrong;
    return locked ? DocumentStatus::PasswordNeeded : DocumentStatus::Damaged;
}

/// Pages from 0 as a reader counts them, e.g. "1, 4–6".
QString pageList(const QList<int>& pages)
{
    constexpr qsizetype most = 12;
    QStringList parts;
    for (qsizetype i = 0; i < pages.size();) {
        auto last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) {
            ++last;
        }
        parts << (last == i ? QString::number(pages[i] + 1)
                            : QString(QString::number(pages[i] + 1) + u'–' + QString::number(pages[last] + 1)));
        i = last + 1;
    }
    return parts.size() <= most ? parts.join(u", "_s) : QString(parts.first(most).join(u", "_s) + u" …"_s);
}

Finding::Code codeOf(PageNotice notice)
{
    switch (notice) {
    case PageNotice::PictureMissing:
        return Finding::Code::PictureUnreadable;
    case PageNotice::FontMissing:
        return Finding::Code::FontMissing;
    case PageNotice::FormMissing:
        return Finding::Code::FormNotDrawn;
    case PageNotice::FieldDiffers:
        break; // said of each field
    case PageNotice::FieldsUncompared:
        return Finding::Code::FieldsUncompared;
    case PageNotice::Simplified:
        return Finding::Code::PageTooComplex;
    case PageNotice::TinyPage:
        return Finding::Code::PageSizeUnusual;
    case PageNotice::Blank:
        return Finding::Code::PagesBlank;
    case PageNotice::TextUnreadable:
        return Finding::Code::TextUnreadable;
    }
    Q_UNREACHABLE();
}

/// One finding, however many there are.
QList<Finding> attachmentFindings(const QString& name, const QStringList& attachments)
{
    constexpr qsizetype mostNamed = 5;
    const auto warned = [&](Finding::Code code, QJsonObject args) {
        return QList<Finding>{{code, Finding::Severity::Warning, name, std::move(args)}};
    };
    if (attachments.size() <= 1) {
        return attachments.isEmpty() ? QList<Finding>()
                                     : warned(Finding::Code::AttachmentInside, {{u"name"_s, attachments.first()}});
    }
    auto named = attachments;
    named.removeDuplicates();
    named = named.first(std::min(named.size(), mostNamed));
    return warned(Finding::Code::AttachmentsInside,
                  {{u"count"_s, attachments.size()}, {u"names"_s, QJsonArray::fromStringList(named)}});
}

} // namespace

QList<Finding> contentFindings(const QString& name, const PdfProbe& probe)
{
    using Severity = Finding::Severity;
    QList<Finding> findings;
    if (probe.isXfaForm) {
        findings.append({Finding::Code::XfaForm, Severity::Error, name, {}});
    }
    findings += attachmentFindings(name, probe.attachments);
    for (const auto& [page, field, stored, drawn] : probe.differences) {
        if (drawn.isEmpty()) {
            findings.append({Finding::Code::FieldDiffers,
                             Severity::Warning,
                             name,
                             {{u"page"_s, page + 1}, {u"name"_s, field}, {u"unshown"_s, stored}}});
        } else {
            findings.append({Finding::Code::FieldDiffers,
                             Severity::Warning,
                             name,
                             {{u"page"_s, page + 1}, {u"name"_s, field}, {u"stored"_s, stored}, {u"drawn"_s, drawn}}});
        }
    }
    for (const auto notice :
         {PageNotice::PictureMissing, PageNotice::FontMissing, PageNotice::FormMissing, PageNotice::FieldsUncompared,
          PageNotice::Simplified, PageNotice::TinyPage, PageNotice::Blank, PageNotice::TextUnreadable}) {
        QList<int> pages;
        for (const auto& [page, kind] : probe.notices) {
            if (kind == notice) {
                pages.append(page);
            }
        }
        if (!pages.isEmpty()) {
            const auto severity = notice == PageNotice::Blank || notice == PageNotice::TextUnreadable
                                      ? Severity::Info
                                      : Severity::Warning;
            QJsonObject args{{u"pages"_s, pageList(pages)}, {u"count"_s, pages.size()}};
            if (notice == PageNotice::FontMissing) {
                args.insert(u"names"_s, QJsonArray::fromStringList(probe.missingFonts));
            }
            findings.append({codeOf(notice), severity, name, args});
        }
    }
    if (probe.isOutlineShortened) {
        findings.append({Finding::Code::OutlineShortened, Severity::Info, name, {}});
    }
    if (probe.rotatedPages > 0) {
        findings.append({Finding::Code::PagesRotated, Severity::Info, name, {{u"pages"_s, probe.rotatedPages}}});
    }
    return findings;
}

Finding poorlyRead(const QString& name)
{
    return {Finding::Code::PagesPoorlyRead, Finding::Severity::Warning, name, {{u"pages"_s, pageList({0})}}};
}

void dropUnknownKinds(Package& package, const Rubric& rubric)
{
    QJsonArray unknown;
    for (auto declared = package.declaredKinds.begin(); declared != package.declaredKinds.end();) {
        if (rubric.document(*declared)) {
            ++declared;
            continue;
        }
        unknown.append(QString(declared.key() + u": "_s + declared->value()));
        declared = package.declaredKinds.erase(declared);
    }
    if (!unknown.isEmpty()) {
        package.findings.append(
            {Finding::Code::ManifestFieldIgnored, Finding::Severity::Warning, {}, {{u"fields"_s, unknown}}});
    }
}

Result<QList<ProbedDocument>> probeDocuments(const Package& package, PdfService& pdf, const Task& task)
{
    const auto probed = severalAtOnce<ProbedDocument>(
        package.entries, [&](const PackageEntry& entry) { return probeOne(package, entry, pdf, task); });
    PINGSHEN_TRY(task.proceed());
    for (const auto& document : probed) {
        if (document.failure && document.failure->code == Error::Code::WorkerNotStarted) {
            return *document.failure;
        }
    }
    return probed;
}

void describe(Document& document, const ProbedDocument& probed)
{
    document.status = statusOf(probed);
    document.pages = probed.probe.pages;
    document.textPages = probed.probe.textPages;
}

Result<QList<FoundKind>> kindsOf(const Package& package, const QList<ProbedDocument>& probed, PdfService& pdf,
                                 const RecognitionLimit& limit, const Task& task)
{
    const LimitedTask reading(limit, task);
    const KindFinder finder(package, pdf, limit, reading.task(), task);
    QList<qsizetype> places(package.entries.size());
    std::iota(places.begin(), places.end(), 0);
    const auto kinds =
        severalAtOnce<FoundKind>(places, [&](qsizetype at) { return finder.kindOf(package.entries[at], probed[at]); });
    PINGSHEN_TRY(task.proceed());
    return kinds;
}

} // namespace pingshen

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PdfService.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace pingshen::test {

/// What a fake PDF says of itself. Different salts make different files.
struct FakePdf
{
    int pages = 1;
    int textPages = 1;
    int rotatedPages = 0;
    QString firstText = {};
    QString picture = {}; ///< what recognition would read
    QString salt = {};
    bool isCertified = false;                ///< a signature allows no notes
    bool isPoor = false;                     ///< recognition could read little of the picture
    std::optional<Error::Code> failure = {}; ///< of opening it

    /// A file that begins as PDFs do and that FakePdfService understands.
    QByteArray bytes() const;
};

/// The worker without a process: understands files made of FakePdf, all others are damaged. May be used on several
/// threads.
class FakePdfService final : public PdfService
{
public:
    /// Called before each probe.
    std::function<void()> onProbe;
    /// Called before each page is read, on the thread that asks.
    std::function<void()> onText;
    /// Called with each document asked about, on the thread that asks.
    std::function<void(const PdfSource&)> onSource;
    /// Answers everything instead.
    std::optional<Error::Code> failure;

    Result<PdfProbe> probe(const PdfSource& source, const Task& task) override;
    Result<QImage> render(const PdfSource& source, int page, int width, const Task& task) override;
    Result<PageText> text(const PdfSource& source, int page, Recognise recognise, const Task& task) override;
    /// As `text`; a word of a hundred points for each that it has, below each other.
    Result<PageText> words(const PdfSource& source, int page, Recognise recognise, const Task& task) override;
    Result<QList<PdfSignature>> signatures(const PdfSource&, const Task&) override { return QList<PdfSignature>(); }
    Result<PdfUpdate> marked(const PdfSource& source, const QList<PdfMark>& marks, const Task& task) override;
    Result<Guards> guards() override { return allGuards; }

private:
    Result<QJsonObject> open(const PdfSource& source, const Task& task) const;
};

} // namespace pingshen::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/MarkMessage.h"

#include "core/render/RenderProtocol.h"

#include <QDataStream>

namespace pingshen {

namespace {

constexpr quint32 rectsOfOne = 10'000;

std::optional<PdfMark> readMark(QDataStream& in)
{
    PdfMark mark;
    quint32 count = 0;
    in >> mark.id >> mark.note >> mark.author >> mark.at >> mark.passage.page >> count;
    if (count > rectsOfOne) {
        return std::nullopt;
    }
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        PageRect rect;
        in >> rect.x >> rect.y >> rect.width >> rect.height;
        mark.passage.rects.append(rect);
    }
    const bool isSomewhere = mark.passage.page < renderlimit::pages && !mark.passage.isEmpty();
    return in.status() == QDataStream::Ok && isSomewhere ? std::optional(mark) : std::nullopt;
}

} // namespace

void writeMarks(QDataStream& out, const QList<PdfMark>& marks)
{
    out << static_cast<quint32>(marks.size());
    for (const auto& mark : marks) {
        out << mark.id << mark.note << mark.author << mark.at << mark.passage.page
            << static_cast<quint32>(mark.passage.rects.size());
        for (const auto& rect : mark.passage.rects) {
            out << rect.x << rect.y << rect.width << rect.height;
        }
    }
}

std::optional<QList<PdfMark>> readMarks(QDataStream& in)
{
    quint32 count = 0;
    in >> count;
    if (count > static_cast<quint32>(renderlimit::marks)) {
        return std::nullopt;
    }
    QList<PdfMark> marks;
    for (quint32 i = 0; i < count; ++i) {
        const auto mark = readMark(in);
        if (!mark) {
            return std::nullopt;
        }
        marks.append(*mark);
    }
    return marks;
}

} // namespace pingshen
